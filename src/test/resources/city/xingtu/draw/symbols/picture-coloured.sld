<FeatureTypeStyle xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc" xmlns:xlink="http://www.w3.org/1999/xlink">
  <Title>A picture in a colour of the style</Title>
  <Rule><PointSymbolizer><Graphic>
    <Mark><OnlineResource xlink:href="symbols/tree.svg"/><Format>image/svg+xml</Format><Fill><CssParameter name="fill">#cc00cc</CssParameter></Fill></Mark><Size>32</Size>
  </Graphic></PointSymbolizer></Rule>
</FeatureTypeStyle>
