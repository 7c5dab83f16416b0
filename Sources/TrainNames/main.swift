print("not trained yet")
